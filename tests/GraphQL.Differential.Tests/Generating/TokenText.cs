using System.Text;

namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Writes tokens as text, with white space, commas and comments where they mean nothing.</summary>
internal static class TokenText
{
    private static readonly string[] Spaces = [" ", " ", " ", " ", "\n", "\n  ", "\r\n", "\t", ", ", " # comment, ü\n", "\r"];

    /// <summary>The text; every two tokens stand apart unless neither can run into the other.</summary>
    public static string Of(IReadOnlyList<string> tokens, Chance chance)
    {
        var text = new StringBuilder();
        for (var index = 0; index < tokens.Count; index++)
        {
            if (index > 0 && (!StandAlone(tokens[index - 1], tokens[index]) || chance.OneIn(4)))
                text.Append(chance.Pick(Spaces));
            text.Append(tokens[index]);
        }

        return text.ToString();
    }

    private static bool StandAlone(string left, string right) => IsPunctuator(left) || (IsPunctuator(right) && right != "...");

    private static bool IsPunctuator(string token) => token.Length == 1 && "{}()[]:=!|&@".Contains(token[0], StringComparison.Ordinal);
}
