import { Button } from "@codegouvfr/react-dsfr/Button";
import { Component, type ReactNode } from "react";
import { texts } from "./texts";

interface Props {
  /** The address: another page is tried anew. */
  location: string;
  children: ReactNode;
}

/**
 * Holds the failure of a page to that page: its own file could not be loaded, for want of a connection or because a newer version of
 * the site has replaced it, or it has a fault. What was written is kept on the device and is found again.
 */
export class PageBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failed && before.location !== this.props.location) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="fr-container fr-py-4w" role="alert">
        <h1>{texts.failedTitle}</h1>
        <p>{texts.failedText}</p>
        <Button onClick={() => window.location.reload()}>{texts.reload}</Button>
      </div>
    );
  }
}
