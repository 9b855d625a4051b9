import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

// The YAML language server, as VS Code and other editors run it, spoken to as they do: https://microsoft.github.io/language-server-protocol/

/** A mistake that an editor underlines. */
export interface Diagnostic {
  message: string;
  range: { start: { line: number } };
}

/** Starts the server on files that an editor has opened. */
export async function openEditor(folder: string) {
  const require = createRequire(import.meta.url);
  const program = require.resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [program, '--stdio']);
  const line = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const judged = new Map<string, (diagnostics: Diagnostic[]) => void>();
  line.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => judged.get(uri)?.(diagnostics));
  line.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  line.onRequest('client/registerCapability', () => null);
  line.listen();
  const rootUri = pathToFileURL(folder).href;
  await line.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: CAPABILITIES });
  await line.sendNotification('initialized', {});
  await line.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
  const uriOf = (name: string) => `${rootUri}/${name}`;
  const ask = (what: string, name: string, [row, column]: Place) =>
    line.sendRequest(`textDocument/${what}`, {
      textDocument: { uri: uriOf(name) },
      position: { line: row, character: column },
    });

  return {
    /** Opens a file. @returns what is underlined in it */
    open: (name: string, text: string) =>
      new Promise<Diagnostic[]>((resolve) => {
        judged.set(uriOf(name), resolve);
        const textDocument = { uri: uriOf(name), languageId: 'yaml', version: 1, text };
        line.sendNotification('textDocument/didOpen', { textDocument });
      }),

    /** What is offered at a place. */
    async offered(name: string, place: Place): Promise<string[]> {
      const { items } = (await ask('completion', name, place)) as { items: { label: string }[] };
      return items.map(({ label }) => label);
    },

    /** What is shown when the mouse is on a place. */
    async shown(name: string, place: Place): Promise<string> {
      const hover = (await ask('hover', name, place)) as { contents: { value: string } } | null;
      return hover?.contents.value ?? '';
    },

    async close(): Promise<void> {
      await line.sendRequest('shutdown');
      await line.sendNotification('exit');
      line.dispose();
    },
  };
}

/** A line and a column, from 0. */
type Place = readonly [line: number, column: number];

const CAPABILITIES = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: { hover: { contentFormat: ['markdown'] }, completion: {} },
};

/** Without the list of schemas on the web: nothing here may need a network. */
const SETTINGS = { yaml: { schemaStore: { enable: false }, validate: true, hover: true, completion: true } };
