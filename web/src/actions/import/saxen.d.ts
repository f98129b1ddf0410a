/** The XML parser that read-excel-file brings; it has no types of its own. The part used here. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      hook: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
    ): this;
    on(event: "closeTag", hook: (name: string) => void): this;
    on(event: "text", hook: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata", hook: (text: string) => void): this;
    on(event: "error", hook: (error: Error) => void): this;
    ns(prefixes: Record<string, string>): this;
    parse(xml: string): void;
  }
}
