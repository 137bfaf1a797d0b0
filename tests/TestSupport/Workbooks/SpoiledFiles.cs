using System.IO.Compression;
using System.Text;

namespace Fadu.TestSupport.Workbooks;

/// <summary>Workbooks spoiled at random: cut off, bits turned, bytes replaced, or a part changed as text or as XML and packed anew, so that the damage is met at every depth.</summary>
/// <param name="good">Workbooks without fault.</param>
/// <param name="seed">Where the random numbers start.</param>
public sealed class SpoiledFiles(IReadOnlyList<byte[]> good, int seed)
{
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "&", "&#0;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "</row>", "<row r=\"1\">", "<c r=\"ZZZZ1\">", " r=\"A0\"", " t=\"s\"", " s=\"99999999999\"", "<v>1e999</v>", "<v>-1</v>",
        "<v>NaN</v>", "9999999999", "-1", "\0", "\uFFFE", "<![CDATA[", "]]>", "<!--", "<x:y xmlns:x=\"z\"/>", " xml:space=\"preserve\"", "../../../etc/passwd", "<f t=\"shared\" si=\"0\"/>", "<t>", "_xD800_",
    ];

    private readonly Random _random = new(seed);
    private readonly SpoiledXml _xml = new(new(seed));

    /// <summary>The next one.</summary>
    public byte[] Next()
    {
        var file = good[_random.Next(good.Count)];
        return _random.Next(6) switch
        {
            0 => file[.._random.Next(file.Length)],
            1 => Turned(file),
            2 or 3 => Rewritten(file, asXml: false),
            _ => Rewritten(file, asXml: true),
        };
    }

    private byte[] Turned(byte[] file)
    {
        var spoiled = file.ToArray();
        for (var turn = _random.Next(1, 9); turn > 0; turn--)
        {
            var at = _random.Next(spoiled.Length);
            // The end, where the directory stands, as often as all the rest.
            if (_random.Next(2) == 0)
                at = spoiled.Length - 1 - _random.Next(Math.Min(spoiled.Length, 1_200));
            spoiled[at] = _random.Next(2) == 0 ? (byte)(spoiled[at] ^ (1 << _random.Next(8))) : (byte)_random.Next(256);
        }

        return spoiled;
    }

    private byte[] Rewritten(byte[] file, bool asXml)
    {
        using var source = new ZipArchive(new MemoryStream(file));
        using var output = new MemoryStream();
        using (var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = _random.Next(source.Entries.Count);
            for (var place = 0; place < source.Entries.Count; place++)
            {
                // Now and then a part is left out.
                if (place == chosen && _random.Next(10) == 0)
                    continue;
                using var read = new StreamReader(source.Entries[place].Open(), Encoding.UTF8);
                var text = read.ReadToEnd();
                using var written = target.CreateEntry(source.Entries[place].FullName, CompressionLevel.Fastest).Open();
                written.Write(Encoding.UTF8.GetBytes(place != chosen ? text : asXml ? _xml.Of(text) : Spoiled(text)));
            }
        }

        return output.ToArray();
    }

    private string Spoiled(string text)
    {
        for (var turn = _random.Next(1, 4); turn > 0 && text.Length > 2; turn--)
        {
            var at = _random.Next(text.Length - 1);
            var length = Math.Min(text.Length - at, _random.Next(1, 40));
            text = _random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(at, length)),
                _ => text.Insert(at, Pieces[_random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
