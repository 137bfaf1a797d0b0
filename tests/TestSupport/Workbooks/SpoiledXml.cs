using System.Xml.Linq;

namespace Fadu.TestSupport.Workbooks;

/// <summary>Parts that stay well-formed XML and mean something else: an attribute of another value, an element too many, too few, elsewhere or of another name.</summary>
/// <param name="random">Says what happens where.</param>
internal sealed class SpoiledXml(Random random)
{
    private static readonly string[] Values =
    [
        "", " ", "x", "-1", "0", "1", "7", "00", "2147483647", "2147483648", "4294967295", "4294967296", "99999999999999999999", "1e9", "1E-320", "1e999", "NaN", "true", "maybe", "A0", "A1", "a1", "$A$1", "XFD1048576",
        "XFE1", "A1048577", "A1:", "A1:B", "A1:A1048576", "B2:A1", "rId1", "rId99", "str", "s", "b", "e", "d", "inlineStr", "shared", "../../x.xml", "/", "http://example.org/", "mailto:a", "xl/workbook.xml",
        "_xD800_", "_x0000_", "_x005F_", "FFFFB4AB", "01FFB4AB", "veryHidden", "External", "填报检查", "错在哪里：", "错误清单", "签名", "编号",
    ];

    /// <summary>The part with one to three changes; as it is where it is no XML.</summary>
    public string Of(string text)
    {
        XDocument part;
        try
        {
            part = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return text;
        }

        for (var turn = random.Next(1, 4); turn > 0; turn--)
            Change(part.Root!);
        return part.ToString(SaveOptions.DisableFormatting);
    }

    private void Change(XElement root)
    {
        var all = root.DescendantsAndSelf().ToArray();
        var chosen = all[random.Next(all.Length)];
        switch (random.Next(8))
        {
            case 0 when chosen != root:
                chosen.Remove();
                break;
            case 1 when chosen != root:
                chosen.AddAfterSelf(chosen);
                break;
            case 2:
                all[random.Next(all.Length)].Add(new XElement(chosen));
                break;
            case 3 when all[random.Next(all.Length)] is var other && other != chosen:
                // It can't say of itself that it is of one namespace and be of another.
                chosen.Attributes("xmlns").Remove();
                chosen.Name = other.Name;
                break;
            case 4:
                chosen.Value = Values[random.Next(Values.Length)];
                break;
            case 5 when chosen.Attributes().ToArray() is [_, ..] gone:
                gone[random.Next(gone.Length)].Remove();
                break;
            default:
                SetAttribute(chosen);
                break;
        }
    }

    private void SetAttribute(XElement chosen)
    {
        if (chosen.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml).ToArray() is [_, ..] attributes)
            attributes[random.Next(attributes.Length)].Value = Values[random.Next(Values.Length)];
        else
            chosen.SetAttributeValue(random.Next(2) == 0 ? "r" : "s", Values[random.Next(Values.Length)]);
    }
}
