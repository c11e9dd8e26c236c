/** What travels between the service and the pages; every type is generated from `service/wire`. */
export type * from "./generated";
