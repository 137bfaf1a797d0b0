using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Gathers problems and knows where in the value reading is. Only a problem costs a path.</summary>
/// <param name="name">What the value is given as.</param>
internal sealed class ProblemLog(string name)
{
    private readonly List<(string? Field, int Index)> _steps = [];
    private ImmutableArray<InputProblem>.Builder? _problems;

    public void Enter(string field) => _steps.Add((field, -1));

    public void Enter(int index) => _steps.Add((null, index));

    public void Leave() => _steps.RemoveAt(_steps.Count - 1);

    public void Report(string message, Node? literal)
    {
        var path = _steps.Aggregate(
            ResponsePath.Root(name),
            (parent, step) => step.Field is { } field ? parent.Append(field) : parent.Append(step.Index));
        (_problems ??= ImmutableArray.CreateBuilder<InputProblem>()).Add(new(path, message, literal));
    }

    public ImmutableArray<InputProblem> ToImmutable() => _problems?.ToImmutable() ?? [];
}
