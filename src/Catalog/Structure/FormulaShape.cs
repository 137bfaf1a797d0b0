using System.Text.RegularExpressions;
using Fadu.Catalog.Yaml;

namespace Fadu.Catalog.Structure;

/// <summary>A formula or a condition; what YAML or an input method made of it is told before its text is looked at.</summary>
internal sealed partial class FormulaShape() : TextShape(0, null)
{
    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is YamlScalar { Comment: { } comment } cut && (IsDate().IsMatch(comment.Text) || cut.Text.Count(one => one is '(') != cut.Text.Count(one => one is ')')))
        {
            reader.Fault("structure.formula_cut", path, comment.Place, new(
                "# 后面成了注释；公式请用双引号括起来", "what follows # is a comment; put the formula in quotation marks"));
            return null;
        }

        if (node is YamlScalar { Style: ScalarStyle.Plain, Text: ['“' or '”' or '‘' or '’' or '＂', ..] })
        {
            reader.Fault("structure.wide_quotes", path, node.Start, new(
                "公式外面请用英文双引号 \"…\"", "put the formula between straight quotation marks \"…\""));
            return null;
        }

        return base.Read(node, path, reader);
    }

    [GeneratedRegex(@"^#\s*[0-9]{4}-[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex IsDate();
}
