using Fadu.Formula.Expressions;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>How help names the kinds of a function's arguments.</summary>
internal static class ArgumentNames
{
    /// <summary>One for each argument of the longest call; where there is no longest, of the shortest.</summary>
    public static IReadOnlyList<Text> Of(FormulaFunction function)
    {
        var count = function.Arity.Most == int.MaxValue ? function.Arity.Least : function.Arity.Most;
        return [.. Enumerable.Range(0, count).Select(index => function.ArgumentType(index, count) is { } type ? TypeNames.Of(type) : new("任意类型", "any kind"))];
    }
}
