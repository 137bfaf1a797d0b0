using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Texts that are compared with a choice have to be names of its options.</summary>
internal static class ChoiceNames
{
    public static IEnumerable<(TextSpan Place, Text Fault)> Check(Expr choice, IEnumerable<Expr> names)
    {
        if (choice is not ParameterExpr { Parameter: { Choices: { } choices } parameter })
            yield break;

        foreach (var name in names.OfType<ConstantExpr>().Where(name => name.Type is FormulaType.Text && !choices.Contains(name.Value.Text)))
        {
            var all = string.Join("、", choices);
            yield return (name.Span, new($"“{parameter.Name}”没有选项“{name.Value.Text}”，可写：{all}", $"“{parameter.Name}” has no option “{name.Value.Text}”; write one of {all}"));
        }
    }
}
