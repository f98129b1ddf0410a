import { useServices } from "../access/useServices";
import { ServiceAddress } from "../call/ServiceAddress";
import { useCampaigns } from "../call/useCampaign";

/** The services in charge of the calls published here, each once. */
export function Services() {
  const services = useServices(useCampaigns().data ?? []);
  return services.map((service) => <ServiceAddress key={service.email} service={service} />);
}
