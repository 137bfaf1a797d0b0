using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Execution.Planning;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>Where in the response the writer is. A path object is made only when an error needs one.</summary>
internal sealed class PathTracker
{
    private Step[] _steps = new Step[16];

    /// <summary>How many steps lead to where the writer is.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes to the value of a field.</summary>
    public void Enter(FieldPlan field) => Push(new(field, -1));

    /// <summary>Goes into a list.</summary>
    public void EnterList() => Push(new(null, 0));

    /// <summary>Goes to an item of the list.</summary>
    public void MoveTo(int index) => _steps[Depth - 1].Index = index;

    /// <summary>Goes back to a former depth.</summary>
    public void LeaveTo(int depth) => Depth = depth;

    /// <summary>The path to where the writer is; null at the root.</summary>
    public ResponsePath? ToPath()
    {
        ResponsePath? path = null;
        for (var index = 0; index < Depth; index++)
        {
            path = _steps[index] is { Field: { } field } ? ResponsePath.Of(path, field.ResponseName) : path!.Append(_steps[index].Index);
        }

        return path;
    }

    private void Push(Step step)
    {
        if (Depth == _steps.Length)
            Array.Resize(ref _steps, Depth * 2);
        _steps[Depth++] = step;
    }

    private record struct Step(FieldPlan? Field, int Index);
}
