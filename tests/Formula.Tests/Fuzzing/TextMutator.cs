using System.Text;
using Fadu.Formula.Tests.Generation;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Fuzzing;

/// <summary>Writes texts that look more or less like formulas.</summary>
internal sealed class TextMutator(Random random)
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "'", "#", ",", "?", ":", "+", "-", "*", "/", "%", "!", "<", ">", "=", "!=", "<>", "&&", "||", "&", "|", "^", "~", "<<", ">>",
        "not ", " and ", " or ", "true", "false", "if(", "Min(", "Coalesce(", "PeerRank(", "Growth(", "[件数]", "[满分]", "[上期.件数]", "[已印发]", "'优'",
        "#2023-06-30#", "1", "0", "1.5", "1e5", "1e999", "99999999999999999999999999999999", ".5", "5.", "（", "）", "，", "“", "”", "＋", "－", "％", "１", "Ａ",
        "普法", "\u0000", "\u0007", "\u001b", "\u200b", "\ufeff", "\u00a0", "\u3000", "\ud83d", "\ude00", "😀", "\u0301", "\u202e", "\t", "\n", "\\", "\\u4f60", "\\x", "{", "}", "@", "$", "\"", "`", ";",
        "((((((((", "))))))))", "[[[[", "]]]]", "''''", "----", "not not ", "????", ",,,,", "IF(", "min(", "AND", "中", "//", "/*", "--",
    ];

    /// <summary>Bytes, read as UTF-8 or as UTF-16.</summary>
    public string Noise()
    {
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        return random.Next(3) switch
        {
            0 => Encoding.UTF8.GetString(bytes),
            1 => Encoding.Unicode.GetString(bytes),
            _ => Encoding.Latin1.GetString(bytes),
        };
    }

    /// <summary>A formula in which some characters were added, taken away, replaced or moved.</summary>
    public string Mutated()
    {
        var text = new StringBuilder(new FormulaGenerator(random).Next((FormulaType)random.Next(4), random.Next(1, 5)));
        for (var changes = random.Next(1, 5); changes > 0; changes--)
            Change(text);

        return text.ToString();
    }

    /// <summary>Signs, words and characters in any order.</summary>
    public string Spliced() => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Piece()));

    private void Change(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 4), text.Length - at);
        switch (random.Next(5))
        {
            case 0:
                text.Insert(at, Piece());
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Remove(at, length).Insert(at, Piece());
                break;
            case 3:
                text.Insert(at, string.Concat(Enumerable.Repeat(Piece(), random.Next(2, 40))));
                break;
            default:
                text.Insert(at, (char)random.Next(0x10000));
                break;
        }
    }

    private string Piece() => Pieces[random.Next(Pieces.Length)];
}
