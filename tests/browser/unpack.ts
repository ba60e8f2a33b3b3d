/** Run as a process of its own, since the package changes the environment of the one that loads it. */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
