namespace Fadu.Formula.Tests.Fuzzing;

/// <summary>Texts at the limits of length and nesting, each of the shape that some part of the language likes least.</summary>
public static class WorstCases
{
    private const int Deepest = FormulaReader.MaxNesting;
    private const int Operators = FormulaReader.MaxOperators;

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["brackets"] = Nested("(", "1", ")", Deepest),
        ["brackets not closed"] = Repeated("(", string.Empty, 2_000),
        ["brackets not opened"] = Repeated(")", string.Empty, 2_000),
        ["deeper than allowed"] = Nested("(", "1", ")", 999),
        ["more parts than allowed"] = Repeated("((((1))))", "+", 199),
        ["many groups of brackets"] = Repeated("((((1))))", "+", 79),
        ["brackets in every argument"] = $"Max({Repeated(Nested("(", "1", ")", Deepest - 2), ",", 12)})",
        ["brackets before an operator"] = Nested("(", "1", ")+1", Deepest),
        ["brackets after an operator"] = Nested("1+(", "1", ")", Deepest),
        ["signs and brackets"] = Nested("-(", "1", ")", Deepest),
        ["not and brackets"] = Nested("not (", "[已印发]", ")", Deepest),
        ["sum"] = Repeated("1", "+", Operators + 1),
        ["more operators than allowed"] = Repeated("1", "+", 1_000),
        ["sum of names"] = Repeated("[件数]", "+", Operators + 1),
        ["quotients"] = Repeated("1", "/", Operators + 1),
        ["sum and product"] = Repeated("1+2*3", "-", Operators / 3),
        ["and"] = Repeated("[已印发]", " and ", 160),
        ["or and and"] = Repeated("[已印发] or false and [已公开]", " or ", 66),
        ["and of comparisons"] = Repeated("[件数]>1", " and ", 100),
        ["comparisons"] = Repeated("1", "<", 1_000),
        ["equals"] = Repeated("true", "=", 390),
        ["minus signs"] = Repeated("-", string.Empty, 1_999) + "1",
        ["minus signs apart"] = Repeated("- ", string.Empty, 999) + "1",
        ["not"] = Repeated("not ", string.Empty, 499) + "true",
        ["exclamation marks"] = Repeated("!", string.Empty, 1_996) + "true",
        ["conditionals in brackets"] = Nested("(true ? 1 : ", "1", ")", Deepest),
        ["conditionals in conditions"] = Nested("(", "true", " ? true : false)", Deepest),
        ["conditionals in a row"] = Repeated("1 ? 2 : 3", " + ", 150),
        ["question marks"] = Repeated("1 ?", " ", 490),
        ["if in the last branch"] = Nested("if([件数]>1,1,", "1", ")", Deepest),
        ["if in the first branch"] = Nested("if([件数]>1,", "1", ",1)", Deepest),
        ["if in both branches"] = Doubled("if([件数]>{0},", ",", ")", 6),
        ["if in the condition"] = Nested("if(", "[已印发]", ",true,false)", Deepest),
        ["Coalesce within Coalesce"] = Nested("Coalesce(", "[件数]", ",[次数])", Deepest),
        ["Coalesce of many"] = $"Coalesce({Repeated("[件数]", ",", 390)})",
        ["Min of many"] = $"Min({Repeated("1", ",", 398)})",
        ["Tier of more than allowed"] = $"Tier([件数],{Repeated("1,2", ",", 480)},0)",
        ["Tier of many"] = $"Tier([件数],{Repeated("1,2", ",", 198)},0)",
        ["Tier within Tier"] = Nested("Tier(", "[件数]", ",9,3,5,2,0)", Deepest),
        ["functions of one"] = Nested("Abs(", "[件数]", ")", Deepest),
        ["peers of many"] = Repeated("PeerRank([件数])", "+", 110),
        ["peers of different parts"] = string.Join('+', Enumerable.Range(10, 85).Select(number => $"PeerMean([件数]+{number})")),
        ["names not closed"] = Repeated("[", string.Empty, 2_000),
        ["a long name"] = $"[{Repeated("普", string.Empty, 1_990)}]",
        ["many unknown names"] = string.Join('+', Enumerable.Range(100, 270).Select(number => $"[名{number}]")),
        ["an unknown function"] = $"{Repeated("f", string.Empty, 1_990)}(1)",
        ["many unknown functions"] = string.Join('+', Enumerable.Range(100, 240).Select(number => $"f{number}(1)")),
        ["a long text"] = $"[备注] = '{Repeated("优", string.Empty, 1_980)}'",
        ["text not closed"] = "'" + Repeated("优", string.Empty, 1_990),
        ["backslashes"] = $"[备注] = '{Repeated("\\\\", string.Empty, 990)}'",
        ["quotation marks"] = Repeated("'", string.Empty, 2_000),
        ["a long number"] = Repeated("9", string.Empty, 2_000),
        ["decimals"] = "0." + Repeated("9", string.Empty, 1_990),
        ["exponents"] = Repeated("1e5", "+", 490),
        ["a huge exponent"] = "1e" + Repeated("9", string.Empty, 1_990),
        ["full-width"] = Repeated("（１＋２）", string.Empty, 400),
        ["surrogates"] = Repeated("\ud83d", string.Empty, 2_000),
        ["blanks"] = Repeated(" ", string.Empty, 1_999) + "1",
        ["bits"] = Repeated("1", "^", 1_000),
        ["commas"] = Repeated(",", string.Empty, 2_000),
        ["mixed brackets"] = Repeated("([)]", string.Empty, 500),
        ["dates"] = Repeated("#2023-06-30#", "<", 150),
        ["hash signs"] = Repeated("#", string.Empty, 2_000),
    };

    public static TheoryData<string> Names => [.. ByName.Keys];

    public static string Of(string name) => ByName[name];

    private static string Repeated(string piece, string between, int count) => string.Join(between, Enumerable.Repeat(piece, count));

    private static string Nested(string before, string inner, string after, int depth) => Repeated(before, string.Empty, depth) + inner + Repeated(after, string.Empty, depth);

    private static string Doubled(string before, string between, string after, int depth) => depth == 0
        ? "1"
        : string.Format(System.Globalization.CultureInfo.InvariantCulture, before, depth) + Doubled(before, between, after, depth - 1) + between + Doubled(before, between, after, depth - 1) + after;
}
