using System.Text.Json;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Documents;

/// <summary>Reads trusted documents and gathers what is wrong with them. Used once.</summary>
/// <param name="limits">How much of each document is read.</param>
internal sealed class TrustedDocumentsReader(ParserLimits limits)
{
    /// <summary>What a manifest in a folder is called; the name that GraphQL Code Generator gives it.</summary>
    public const string ManifestName = "persisted-documents.json";

    private readonly Dictionary<string, TrustedDocument> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    public TrustedDocumentsResult Read(string path)
    {
        if (Directory.Exists(path))
            ReadFolder(path);
        else if (File.Exists(path))
            ReadManifest(path, Path.GetFileName(path));
        else
            _faults.Add($"{path}: There is no such folder or file.");
        return _faults.Count > 0 ? new([.. _faults]) : new(new TrustedDocuments(_documents.Values));
    }

    private void ReadFolder(string folder)
    {
        foreach (var (file, name) in Files(folder))
        {
            if (Bytes(file, name) is { } bytes)
                AddFile(new(bytes, name));
        }

        var manifest = Path.Combine(folder, ManifestName);
        if (File.Exists(manifest))
            ReadManifest(manifest, ManifestName);
    }

    private (string File, string Name)[] Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories)
                .Select(file => (file, Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .OrderBy(file => file.Item2, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _faults.Add($"{folder}: {problem.Message}");
            return [];
        }
    }

    private byte[]? Bytes(string file, string name)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _faults.Add($"{name}: {problem.Message}");
            return null;
        }
    }

    private void AddFile(Source source)
    {
        var hash = DocumentId.HashOf(source.Utf8.Span);
        Add(DocumentId.Of(hash), hash, source);
    }

    private void ReadManifest(string file, string name)
    {
        if (Bytes(file, name) is not { } bytes)
            return;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var entry in json.RootElement.EnumerateObject())
                    AddEntry(name, entry);
            }
            else
            {
                _faults.Add($"{name}: A manifest is an object from identifiers to texts.");
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // An identifier with half a surrogate pair is found out only when it is read, and is no JsonException.
            _faults.Add($"{name}: {problem.Message}");
        }
    }

    private void AddEntry(string manifest, JsonProperty entry)
    {
        var name = $"{manifest} {entry.Name}";
        if (JsonText.Of(entry.Value) is not { } text)
        {
            _faults.Add($"{name}: The text is not a string.");
            return;
        }

        var source = Source.FromText(text, name);
        var hash = DocumentId.HashOf(source.Utf8.Span);
        if (DocumentId.SaysHash(entry.Name) && DocumentId.Plain(entry.Name) != hash)
            _faults.Add($"{name}: The SHA-256 of the text is {hash}.");
        else
            Add(DocumentId.SaysHash(entry.Name) ? DocumentId.Of(hash) : entry.Name, hash, source);
    }

    private void Add(string id, string hash, Source source)
    {
        var parsed = GraphQLParser.Parse(source, limits);
        if (!parsed.Succeeded)
            _faults.Add($"{source.Name}: {parsed.Error.Message} ({parsed.Error.Locations[0].Line}:{parsed.Error.Locations[0].Column})");
        else if (!parsed.Node.Definitions.Any(definition => definition is OperationDefinitionNode))
            _faults.Add($"{source.Name}: The document has no operation.");
        else if (_documents.TryGetValue(id, out var other) && other.Hash != hash)
            _faults.Add($"{source.Name}: The manifest has the identifier {id} twice, with different texts.");
        else
            _documents.TryAdd(id, new(id, hash, parsed.Node));
    }
}
