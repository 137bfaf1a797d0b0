using System.Globalization;
using System.Xml.Linq;
using Fadu.Workbooks.Reading.Parts;

namespace Fadu.Workbooks.Marking;

/// <summary>
/// Names of parts and references to them, written as those programs write them that know no others (exceljs): <c>vmlDrawing1.vml</c> and not the library's
/// <c>vmldrawing.vml</c>; from where the reference stands, <c>../comments1.xml</c> and not <c>/xl/comments1.xml</c>.
/// </summary>
internal sealed class PartNames
{
    private const string Made = "xl/drawings/vmldrawing";

    // Stands for the package: addresses are told from each other only where they are whole.
    private static readonly Uri Package = new("http://package/");

    private readonly Dictionary<string, string> _renamed = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="parts">The parts that there are.</param>
    public PartNames(IReadOnlyCollection<string> parts)
    {
        var (taken, number) = (new HashSet<string>(parts, StringComparer.OrdinalIgnoreCase), 1);
        foreach (var part in parts.Where(name => name.StartsWith(Made, StringComparison.Ordinal) && name.EndsWith(".vml", StringComparison.Ordinal)))
        {
            // One that refers to pictures would lose them.
            if (taken.Contains(part.Replace("/drawings/", "/drawings/_rels/", StringComparison.Ordinal) + ".rels"))
                continue;
            string name;
            while (!taken.Add(name = string.Create(CultureInfo.InvariantCulture, $"xl/drawings/vmlDrawing{number}.vml")))
                number++;
            _renamed.Add(part, name);
        }
    }

    /// <summary>Whether a part names others.</summary>
    public static bool AreIn(string part) => IsReferences(part) || part.Equals(ContentTypes.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that a part gets.</summary>
    public string Of(string part) => _renamed.GetValueOrDefault(part, part);

    /// <summary>Copies a part that names others.</summary>
    /// <param name="from">Its bytes.</param>
    /// <param name="to">Takes it.</param>
    /// <param name="part">Its name: <c>xl/worksheets/_rels/sheet1.xml.rels</c>.</param>
    public void Copy(Stream from, Stream to, string part)
    {
        using var reader = PlainXml.Read(from, part);
        var names = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        if (IsReferences(part))
            ChangeReferences(names.Root!, new(Package, part[..(part.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? end : 0)]));
        else
            ChangeTypes(names.Root!);
        using var writer = PlainXml.Write(to);
        names.Save(writer);
    }

    private static bool IsReferences(string part) => part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private void ChangeReferences(XElement references, Uri folder)
    {
        foreach (var target in references.Elements().Where(one => (string?)one.Attribute("TargetMode") is not "External").Attributes("Target"))
        {
            if (Uri.TryCreate(folder, target.Value, out var place) && place.Host == Package.Host && place.Fragment.Length is 0)
                target.Value = folder.MakeRelativeUri(new(Package, Of(place.AbsolutePath[1..]))).OriginalString;
        }
    }

    private void ChangeTypes(XElement types)
    {
        foreach (var name in types.Elements().Attributes("PartName"))
            name.Value = "/" + Of(name.Value.TrimStart('/'));
    }
}
