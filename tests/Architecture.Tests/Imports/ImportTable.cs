namespace Fadu.Architecture.Tests.Imports;

/// <summary>Which project may import what: a row for each folder of <c>src</c>, from the top floor down.</summary>
internal static class ImportTable
{
    public const string AspNetCore = "Microsoft.AspNetCore.App";

    public static IReadOnlyList<ImportRow> Rows { get; } =
    [
        new("Host")
        {
            Projects = ["Api", "Application", "Catalog", "Workbooks", "GraphQL.AspNetCore", "EmbeddedPostgres"],
            Packages = [AspNetCore, "Microsoft.IdentityModel.Protocols.OpenIdConnect", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "System.CommandLine", "Spectre.Console"],
        },
        new("Api") { Projects = ["Application", "GraphQL"] },
        new("Application") { Projects = ["Catalog", "Workbooks", "EventStore"] },
        new("Catalog") { Projects = ["Indicators"], Packages = ["YamlDotNet"] },
        new("Workbooks") { Projects = ["Indicators"], Packages = ["DocumentFormat.OpenXml"] },
        new("Indicators") { Projects = ["Formula"] },
        new("Formula") { Projects = ["Kernel"], Packages = ["CoreCLR-NCalc"] },
        new("GraphQL.AspNetCore") { Projects = ["GraphQL"], Packages = [AspNetCore] },
        new("GraphQL"),
        new("EventStore") { Packages = ["Npgsql"] },
        new("EmbeddedPostgres"),
        new("Kernel"),
    ];
}
