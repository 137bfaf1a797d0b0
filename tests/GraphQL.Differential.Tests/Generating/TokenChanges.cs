namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Changes one place of a text's tokens, most often so that it is still a document but means something else.</summary>
internal sealed class TokenChanges
{
    private static readonly string[] Names =
    [
        "a", "b", "c", "d", "e", "x", "y", "p", "q", "F1", "F2", "F3", "Op1", "Obj1", "Obj2", "Face1", "Face2", "Uni1", "In1", "In2", "Color", "Hue", "Any",
        "Int", "String", "Boolean", "ID", "Query", "Mutation", "Subscription", "any", "many", "some", "skip", "include", "deprecated", "oneOf",
        "query", "mutation", "subscription", "fragment", "on", "type", "interface", "union", "enum", "input", "extend", "RED", "GREEN", "FIELD", "OBJECT",
        "nosuch", "Nosuch", "__typename", "__schema", "__x", "true", "null", "repeatable", "implements", "schema", "directive", "scalar",
    ];

    private static readonly string[] Literals = ["1", "-2", "1.5", "\"s\"", "true", "null", "RED", "$v1", "$undefined"];

    private static readonly string[] All =
        [.. Names, .. Literals, "{", "}", "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "...", "$", "\"\"\"block\"\"\"", "-", ".", "\"", "007", "1.", "0x1", "1e", "{ a }", "query { a }", "type T { a: Int }"];

    private readonly Chance _chance;

    private TokenChanges(Chance chance) => _chance = chance;

    /// <summary>The tokens with one to three places changed.</summary>
    public static List<string> Of(IReadOnlyList<string> tokens, Chance chance)
    {
        var changes = new TokenChanges(chance);
        List<string> changed = [.. tokens];
        for (var count = chance.OneIn(2) ? 1 : chance.Between(1, 3); count > 0; count--)
            changed = changes.Changed(changed);
        return changed;
    }

    /// <summary>Some tokens that have nothing to do with each other.</summary>
    public static List<string> Random(Chance chance) => [.. Enumerable.Range(0, chance.Between(1, 12)).Select(_ => chance.Pick(All))];

    private List<string> Changed(IReadOnlyList<string> tokens)
    {
        List<string> changed = [.. tokens];
        if (changed.Count == 0)
            return changed;

        var at = _chance.Below(changed.Count);
        switch (_chance.Below(8))
        {
            case 0:
                changed.RemoveAt(at);
                break;
            case 1:
                Exchange(changed, IsName, Names);
                break;
            case 2:
                var names = changed.Where(IsName).ToList();
                if (names.Count > 0)
                    Exchange(changed, IsName, names);
                break;
            case 3:
                Exchange(changed, IsLiteral, Literals);
                break;
            case 4:
                RemoveGroup(changed);
                break;
            case 5:
                Repeat(changed, at);
                break;
            case 6:
                var other = _chance.Below(changed.Count);
                (changed[at], changed[other]) = (changed[other], changed[at]);
                break;
            default:
                Exchange(changed, IsName, Names);
                break;
        }

        return changed;
    }

    private static bool IsName(string token) => char.IsAsciiLetter(token[0]) || token[0] == '_';

    private static bool IsLiteral(string token) =>
        char.IsAsciiDigit(token[0]) || token[0] is '-' or '"' or '$' || token is "true" or "false" or "null" or "RED" or "GREEN" or "BLUE";

    private void Exchange(List<string> tokens, Func<string, bool> which, IReadOnlyList<string> from)
    {
        var places = Enumerable.Range(0, tokens.Count).Where(place => which(tokens[place])).ToList();
        if (places.Count > 0)
            tokens[_chance.Pick(places)] = _chance.Pick(from);
    }

    // A bracket with all that stands in it: arguments, a selection set, a list.
    private void RemoveGroup(List<string> tokens)
    {
        var opening = Enumerable.Range(0, tokens.Count).Where(place => tokens[place] is "(" or "{" or "[").ToList();
        if (opening.Count == 0)
            return;
        var from = _chance.Pick(opening);
        tokens.RemoveRange(from, End(tokens, from) - from);
    }

    // Some tokens once more behind themselves, with no bracket open between them.
    private void Repeat(List<string> tokens, int from)
    {
        var to = from;
        for (var count = _chance.Between(1, 4); count > 0 && to < tokens.Count && tokens[to] is not (")" or "}" or "]"); count--)
            to = tokens[to] is "(" or "{" or "[" ? End(tokens, to) : to + 1;
        tokens.InsertRange(to, tokens.GetRange(from, to - from));
    }

    private static int End(List<string> tokens, int from)
    {
        var depth = 0;
        for (var place = from; place < tokens.Count; place++)
        {
            depth += tokens[place] is "(" or "{" or "[" ? 1 : tokens[place] is ")" or "}" or "]" ? -1 : 0;
            if (depth == 0)
                return place + 1;
        }

        return tokens.Count;
    }
}
