using Fadu.Kernel;

namespace Fadu.Catalog.Yaml;

/// <summary>Something wrong with the file as data.</summary>
/// <param name="Code">Stable name of the kind of fault.</param>
/// <param name="Path">JSON pointer to the value.</param>
/// <param name="Place">Where to look.</param>
/// <param name="Message">What was found and what to write instead.</param>
internal sealed record YamlFault(string Code, string Path, YamlPlace Place, Text Message);
