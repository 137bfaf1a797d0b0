using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Kernel;

namespace Fadu.Catalog.Locating;

/// <summary>A finding with its place in the file and what people call the field.</summary>
internal sealed record LocatedFinding(YamlPlace Place, FindingSeverity Severity, string Code, string? Owner, Text? Field, Text Message);
