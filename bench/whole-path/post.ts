import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One POST on a connection that is kept. What answers with another status than 200 is no measurement. */
export function post(url: string, headers: Readonly<Record<string, string>>, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = String(body.length);
    const asked = request(
      url,
      { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': length, ...headers } },
      (response) => {
        text(response).then(
          (answer) =>
            response.statusCode === 200
              ? resolve(answer)
              : reject(new Error(`${url} answered ${response.statusCode}: ${answer.slice(0, 500)}`)),
          reject,
        );
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}
