namespace Fadu.Catalog.Yaml;

/// <summary>A place in a file, both counted from 1; the column in UTF-16 code units.</summary>
internal readonly record struct YamlPlace(int Line, int Column);
