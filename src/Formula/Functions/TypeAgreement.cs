using Fadu.Formula.Expressions;
using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>Arguments that have to be of one kind, whichever it is.</summary>
internal static class TypeAgreement
{
    public static IEnumerable<(TextSpan Place, Text Fault)> Check(IEnumerable<Expr> arguments)
    {
        var all = arguments.ToList();
        foreach (var other in all.Skip(1).Where(other => other.Type != all[0].Type))
        {
            var (first, found) = (TypeNames.Of(all[0].Type), TypeNames.Of(other.Type));
            yield return (other.Span, new($"这里是{found.Chinese}，而第一个值是{first.Chinese}，两者应同类", $"this is a {found.English}, the first value is a {first.English}: write values of one kind"));
        }
    }
}
