using Fadu.Formula.Values;

namespace Fadu.Formula.Expressions;

/// <summary>What a formula reads.</summary>
internal static class References
{
    /// <summary>Its parameters, each once, in the order of the text, without [满分]; and whether it looks at the group.</summary>
    public static (IReadOnlyList<Parameter> Parameters, bool UsesPeers) Of(Expr root)
    {
        var (found, peers) = (new List<Parameter>(), false);
        Visit(root);
        return (found, peers);

        void Visit(Expr part)
        {
            if (part is ParameterExpr { Parameter: var parameter })
                Note(parameter);
            if (part is CallExpr call)
            {
                peers |= call.Function.OverPeers;
                foreach (var hidden in call.Function.HiddenReads(call))
                    Note(hidden);
            }

            foreach (var child in Children(part))
                Visit(child);
        }

        void Note(Parameter parameter)
        {
            if (parameter.Kind is not ParameterKind.FullMarks && !found.Contains(parameter))
                found.Add(parameter);
        }
    }

    /// <summary>Whether all units of a group get the same from it: values of a unit go in through functions over the group alone.</summary>
    public static bool AreOfGroup(Expr part) => part switch
    {
        ParameterExpr { Parameter.Kind: var kind } => kind is ParameterKind.Policy or ParameterKind.FullMarks,
        CallExpr { Function.IsOneForGroup: true } => true,
        CallExpr call when call.Function.HiddenReads(call).Any() => false,
        _ => Children(part).All(AreOfGroup),
    };

    /// <summary>The values that stand in it, each once, in the order of the text.</summary>
    public static IReadOnlyList<Value> LiteralsOf(Expr root)
    {
        var found = new List<Value>();
        Visit(root);
        return found;

        void Visit(Expr part)
        {
            if (part is ConstantExpr { Value: var value } && !found.Contains(value))
                found.Add(value);
            foreach (var child in Children(part))
                Visit(child);
        }
    }

    /// <summary>The parts directly below a part, in the order of the text.</summary>
    public static IEnumerable<Expr> Children(Expr part) => part switch
    {
        UnaryExpr unary => [unary.Operand],
        BinaryExpr binary => [binary.Left, binary.Right],
        ConditionalExpr conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        CallExpr call => call.Arguments,
        _ => [],
    };
}
