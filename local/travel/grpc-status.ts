/** gRPC's code for what is not there, or is over. */
export const NOT_FOUND = 5;

/** True for a refusal of the server with this code. */
export function isStatus(error: unknown, code: number): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
