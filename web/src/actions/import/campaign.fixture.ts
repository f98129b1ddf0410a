import type { Campaign } from "../../api/types";

const choice = (id: string, label: string) => ({ id, label, help: null });

/** The part of a call that lists of actions are read with. */
export const campaign = {
  levers: [
    choice("protected-areas", "Création ou extension d’aires protégées"),
    choice("restoration", "Restauration écologique d’habitats naturels dégradés"),
    choice("continuities", "Rétablissement de continuités écologiques"),
    choice("pressures", "Réduction des pressions sur les milieux naturels"),
  ],
  actionKinds: [
    {
      ...choice("restoration-works", "Travaux de restauration écologique"),
      rule: "2.o1",
      volet: "operational",
      needsGuarantee: false,
    },
    { ...choice("land-acquisition", "Acquisition foncière ciblée"), rule: "2.o3", volet: "operational", needsGuarantee: true },
    { ...choice("renaturation-strategy", "Stratégie de renaturation"), rule: "2.s4", volet: "strategic", needsGuarantee: false },
    { ...choice("preliminary-studies", "Études préalables"), rule: "2.c1", volet: "complementary", needsGuarantee: false },
  ],
  guarantees: [choice("management-plan", "Plan de gestion"), choice("ore", "Obligation réelle environnementale (ORE)")],
} as unknown as Campaign;
