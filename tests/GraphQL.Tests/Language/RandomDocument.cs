using System.Text;

namespace Fadu.GraphQL.Tests.Language;

/// <summary>Documents made of random tokens and random parts of the grammar, with strings that are hard to write down.</summary>
internal sealed class RandomDocument(Random random)
{
    private static readonly string[] Names = ["a", "id", "on_", "type", "query", "Unit", "__x", "fragment", "input", "name2"];
    private static readonly string[] Pieces = ["a", " ", "\t", "\n", "\n\n", "  b", "\"", "\"\"", "\\", "统", "😀", "#", "{", ",", "c d"];

    private readonly StringBuilder _text = new();

    /// <summary>An operation, then a type that has one string of the operation as its description.</summary>
    public string Make()
    {
        Description();
        _text.Append("query ").Append(Name()).Append("($").Append(Name()).Append(": [").Append(Name()).Append("!]! = ");
        Value(isConst: true, depth: 3);
        _text.Append(") ");
        SelectionSet(depth: 4);
        _text.Append('\n');
        Description();
        _text.Append("type ").Append(Name()).Append(" { ");
        Description();
        _text.Append(Name()).Append('(');
        Description();
        _text.Append(Name()).Append(": Int = ");
        Value(isConst: true, depth: 2);
        _text.Append("): String @d }");
        return _text.ToString();
    }

    private string Name() => Names[random.Next(Names.Length)];

    private void SelectionSet(int depth)
    {
        _text.Append("{ ");
        for (var count = random.Next(1, 4); count > 0; count--)
            Selection(depth);
        _text.Append("} ");
    }

    private void Selection(int depth)
    {
        switch (random.Next(5))
        {
            case 0:
                _text.Append("...").Append(Name()).Append(' ');
                break;
            case 1 when depth > 0:
                _text.Append("... on ").Append(Name()).Append(" @d ");
                SelectionSet(depth - 1);
                break;
            case 2 when depth > 0:
                _text.Append(Name()).Append(": ").Append(Name()).Append(' ');
                SelectionSet(depth - 1);
                break;
            default:
                _text.Append(Name()).Append("(x: ");
                Value(isConst: false, depth: 2);
                _text.Append(") ");
                break;
        }
    }

    private void Value(bool isConst, int depth)
    {
        switch (random.Next(9))
        {
            case 0:
                _text.Append(random.Next(-100, 100));
                break;
            case 1:
                _text.Append("1.5e-3");
                break;
            case 2 when !isConst:
                _text.Append('$').Append(Name());
                break;
            case 3 when depth > 0:
                _text.Append('[');
                for (var count = random.Next(4); count > 0; count--)
                {
                    Value(isConst, depth - 1);
                    _text.Append(", ");
                }

                _text.Append(']');
                break;
            case 4 when depth > 0:
                _text.Append("{x: ");
                Value(isConst, depth - 1);
                _text.Append('}');
                break;
            case 5:
                _text.Append("null ");
                break;
            case 6:
                _text.Append("true ");
                break;
            default:
                String();
                break;
        }
    }

    private void Description()
    {
        if (random.Next(2) == 0)
            String();
        _text.Append(' ');
    }

    private void String()
    {
        var content = new StringBuilder();
        for (var count = random.Next(8); count > 0; count--)
            content.Append(Pieces[random.Next(Pieces.Length)]);
        if (random.Next(2) == 0)
            _text.Append("\"\"\"").Append(content.Replace("\"\"\"", "\\\"\"\"")).Append("\n\"\"\"");
        else
            _text.Append('"').Append(content.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
    }
}
