using Fadu.GraphQL.AspNetCore;
using Fadu.GraphQL.TestServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("FADU_URLS") ?? "http://127.0.0.1:5090");

var app = builder.Build();
app.MapGraphQL("/graphql", DemoEngine.Create(new DemoEvents(), TimeProvider.System), new()
{
    Authenticator = new DemoAuthenticator(),
    GraphiQL = new()
    {
        Title = "Demo",
        Examples =
        [
            new("Units and their parents", "{\n  units(n: 3) {\n    code\n    name\n    parent {\n      name\n    }\n  }\n}\n"),
            new("A clock (subscription)", "subscription {\n  ticks(count: 10, everyMs: 500)\n}\n"),
        ],
    },
});

app.MapBareUnits();

await app.StartAsync();
Console.WriteLine($"Listening on {string.Join(' ', app.Urls)}");
await app.WaitForShutdownAsync();
