using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Reading.Zips;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>The parts of a file and what they refer to; only what may be read gets this far.</summary>
internal sealed class PackageParts
{
    private const int PeekedBytes = 4096;

    private readonly Stream _file;
    private readonly Dictionary<string, ZipPart> _parts;
    private readonly Dictionary<string, IReadOnlyList<PartReference>> _references = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusalException">It is no zip file, not as workbooks are, or has what is not taken.</exception>
    public PackageParts(Stream file, ReadBudget budget)
    {
        (_file, Budget) = (file, budget);
        _parts = ZipDirectory.Read(file, budget.Limits);
        // The zip file is whole; whether it is a workbook is asked first, since that is what people get wrong most.
        if (!_parts.ContainsKey(ContentTypes.Path))
            throw new RefusalException(Refusals.NotAWorkbook(new("压缩包中没有工作簿", "no workbook is in the archive")));
        RefuseByName();
        foreach (var part in _parts.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            _references[part] = PartReference.Read(this, part);
    }

    /// <summary>What is left of the limits.</summary>
    public ReadBudget Budget { get; }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>Names of the parts.</summary>
    public IReadOnlyCollection<string> Names => _parts.Keys;

    /// <summary>What a part of references says.</summary>
    /// <param name="name">Of that part: <c>xl/_rels/workbook.xml.rels</c>.</param>
    public IReadOnlyList<PartReference> ReferencesIn(string name) => _references.GetValueOrDefault(name, []);

    /// <summary>What a part refers to.</summary>
    /// <param name="part">Its path; empty for the package.</param>
    public IReadOnlyList<PartReference> References(string part)
    {
        var name = part.LastIndexOf('/') + 1;
        return _references.GetValueOrDefault($"{part[..name]}_rels/{part[name..]}.rels", []);
    }

    /// <summary>The part that another refers to by a kind of reference; null where there is none.</summary>
    /// <param name="part">The one that refers.</param>
    /// <param name="kind">Last part of the reference's type: <c>styles</c>.</param>
    public string? Find(string part, string kind) => References(part).FirstOrDefault(reference => reference.Kind == kind)?.Target;

    /// <summary>Opens a part.</summary>
    /// <exception cref="RefusalException">It is missing, or declares a document type.</exception>
    public PartXml Open(string name)
    {
        if (!_parts.TryGetValue(name, out var part))
            throw new RefusalException(Refusals.Missing(name));
        RefuseDocumentType(part);
        return new(new(_file, part, Budget), part.Name);
    }

    /// <summary>Unpacks a part and keeps nothing: size, ratio, check sum and the depth of what is XML hold then.</summary>
    /// <exception cref="RefusalException">It is missing, not as it says or nested too deeply.</exception>
    public void CheckDepth(string name)
    {
        using var xml = new PartXml(OpenBytes(name, isXml: true), name);
        xml.CheckDepth();
    }

    /// <summary>Whether a part is packed.</summary>
    public bool IsPacked(string name) => _parts[name].IsDeflated;

    /// <summary>The bytes of a part.</summary>
    /// <param name="name">Of the part.</param>
    /// <param name="isXml">Whether they are read as XML.</param>
    /// <exception cref="RefusalException">It is missing.</exception>
    public PartStream OpenBytes(string name, bool isXml) =>
        _parts.TryGetValue(name, out var part) ? new(_file, part, Budget) { IsXml = isXml } : throw new RefusalException(Refusals.Missing(name));

    private void RefuseByName()
    {
        foreach (var name in _parts.Keys)
        {
            if (name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || Holds(name, "/macrosheets/") || Holds(name, "/activeX/"))
                throw new RefusalException(Refusals.Macros);
            if (Holds(name, "/externalLinks/") || Holds(name, "/queryTables/") || name.EndsWith("xl/connections.xml", StringComparison.OrdinalIgnoreCase))
                throw new RefusalException(Refusals.External(name));
        }

        static bool Holds(string name, string folder) => name.Contains(folder, StringComparison.OrdinalIgnoreCase);
    }

    // XmlReader refuses it as well, but only with a message for programmers.
    private void RefuseDocumentType(ZipPart part)
    {
        using var stream = new PartStream(_file, part, new(Budget.Limits));
        Span<byte> start = stackalloc byte[PeekedBytes];
        var length = stream.ReadAtLeast(start, PeekedBytes, throwOnEndOfStream: false);
        // Also where each letter takes two bytes.
        Span<byte> letters = stackalloc byte[length];
        var count = 0;
        foreach (var value in start[..length])
        {
            if (value != 0)
                letters[count++] = value;
        }

        if (letters[..count].IndexOf("<!DOCTYPE"u8) >= 0)
            throw new RefusalException(Refusals.Dtd(part.Name));
    }
}
