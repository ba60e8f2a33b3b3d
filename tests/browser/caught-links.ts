/** The links in caught mails, as a program that reads mail would find them. */
import type { MailCatcher } from "../../local/mail-catcher/mail-catcher.ts";

/** All mail links in the newest mail to an address with such a subject. */
export async function linksIn(catcher: MailCatcher, address: string, subject: RegExp): Promise<readonly string[]> {
  const mail = (await catcher.listMails()).findLast((one) => one.to.includes(address) && subject.test(one.subject));
  const read = mail === undefined ? undefined : await catcher.readMail(mail.id);
  return [...(read?.text ?? "").matchAll(/http:\/\/\S+\/l\/[\w-]+/g)].map(([link]) => link);
}
