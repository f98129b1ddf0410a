import { apiAddress, failureOf } from "../api/client";
import { UnreachableError } from "../api/failures";
import type { Attachment } from "../api/types";

interface Sending {
  application: string;
  accessKey: string;
  kind: string;
  fileName: string;
  file: Blob;
  /** Told the share sent, from 0 to 1. */
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** Sends a file. By XMLHttpRequest, the only one of the browser's ways that says how far an upload is. */
export function sendFile({ application, accessKey, kind, fileName, file, onProgress, signal }: Sending): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ kind, fileName });
    request.open("POST", `${apiAddress}/applications/${application}/attachments?${query}`);
    request.setRequestHeader("Authorization", `Bearer ${accessKey}`);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 ? resolve(request.response as Attachment) : reject(failureOf(request.status, request.response));
    request.onerror = () => reject(new UnreachableError(new Error("network")));
    request.ontimeout = request.onerror;
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
