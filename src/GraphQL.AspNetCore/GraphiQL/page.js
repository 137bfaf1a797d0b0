// Puts GraphiQL on the page, or says how to install it.
"use strict";

(() => {
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const address = new URL(document.body.dataset.address, location.href);

  if (!settings.isInstalled || !window.GraphiQL) {
    document.getElementById("graphiql").hidden = true;
    document.getElementById("missing").hidden = false;
    document.getElementById("curl").textContent =
      `curl ${address} -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}'`;
    return;
  }

  const socketAddress = new URL(address);
  socketAddress.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const fetcher = GraphiQL.createFetcher({
    url: address.href,
    // Other sites' pages cannot set it without asking first.
    headers: { "GraphQL-Preflight": "1" },
    wsClient: settings.hasSockets ? graphqlWs.createClient({ url: socketAddress.href, lazy: true }) : undefined,
  });

  const root = ReactDOM.createRoot(document.getElementById("graphiql"));
  const show = (document) => root.render(React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: settings.examples[0]?.document,
    query: document,
    defaultEditorToolsVisibility: true,
  }));

  const select = document.getElementById("example");
  for (const [index, example] of settings.examples.entries())
    select.add(new Option(example.title, String(index)));
  select.selectedIndex = -1;
  select.addEventListener("change", () => show(settings.examples[Number(select.value)].document));
  document.getElementById("examples").hidden = settings.examples.length === 0;
  show(undefined);
})();
