import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox";

interface Props {
  legend: string;
  hint?: string | undefined;
  options: { id: string; label: string; help?: string | null | undefined }[];
  /** Ids of those that are ticked. */
  value: string[];
  onChange: (value: string[]) => void;
}

/** A question to which several answers may be given, or none. */
export function CheckboxQuestion({ legend, hint, options, value, onChange }: Props) {
  return (
    <Checkbox
      legend={legend}
      hintText={hint}
      options={options.map((option) => ({
        label: option.label,
        ...(option.help ? { hintText: option.help } : {}),
        nativeInputProps: {
          checked: value.includes(option.id),
          onChange: ({ target }) =>
            onChange(target.checked ? [...value, option.id] : value.filter((chosen) => chosen !== option.id)),
        },
      }))}
    />
  );
}
