using System.Diagnostics;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolution;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Execution.Responses;

/// <summary>
/// Writes objects with what is selected of them, depth first. What has no method is read here; what has one is there already.
/// Where null comes out at a place that is never null, what was written since the nearest place that may be null is taken back.
/// </summary>
/// <param name="output">The response.</param>
/// <param name="errors">Takes the errors of fields.</param>
/// <param name="failures">Takes what readers throw.</param>
/// <param name="cancellationToken">Ends the writing.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#CompleteValue() and #sec-Handling-Execution-Errors.</remarks>
internal sealed partial class ObjectWriter(JsonOutput output, FieldErrors errors, FailureReport failures, CancellationToken cancellationToken)
{
    // Asking a token costs little, yet more than writing a small object.
    private const int ObjectsBetweenQuestions = 256;

    private readonly PathTracker _path = new();
    private int _objects;

    /// <summary>Writes an object.</summary>
    /// <param name="plan">What is selected of it.</param>
    /// <param name="value">The object.</param>
    /// <param name="batch">Where its values are that are there already; null where there are none.</param>
    /// <param name="index">Its place in the batch.</param>
    /// <returns>False where it is null because a field of it is, that must not be: then part of it may stand in the output.</returns>
    public bool TryWrite(ObjectPlan plan, object value, ObjectBatch? batch, int index)
    {
        if (++_objects % ObjectsBetweenQuestions == 0)
            cancellationToken.ThrowIfCancellationRequested();
        if (!TryWrite(plan, value, batch, index, 0, plan.Fields.Length))
            return false;
        WriteEnd(plan);
        return true;
    }

    /// <summary>Writes some of an object's fields, without the end of the object.</summary>
    /// <param name="plan">What is selected of it.</param>
    /// <param name="value">The object.</param>
    /// <param name="batch">Where its values are that are there already; null where there are none.</param>
    /// <param name="index">Its place in the batch.</param>
    /// <param name="from">The place of the first field.</param>
    /// <param name="to">The place after the last one.</param>
    public bool TryWrite(ObjectPlan plan, object value, ObjectBatch? batch, int index, int from, int to)
    {
        var at = new Position { Field = from };
        var depth = _path.Depth;
        while (true)
        {
            try
            {
                return TryWriteFields(plan, value, batch, index, to, ref at);
            }
            catch (Exception exception) when (!IsCancellation(exception))
            {
                _path.LeaveTo(depth);
                output.CutTo(at.Start);
                var field = plan.Fields[at.Field];
                if (!TryFail(field, failures.Of(exception, field.Coordinate)))
                    return false;
                at.Field++;
            }
        }
    }

    /// <summary>Ends an object whose fields are written.</summary>
    public void WriteEnd(ObjectPlan plan) => output.Raw(plan.Fields.Length == 0 ? "{}"u8 : "}"u8);

    private bool IsCancellation(Exception exception) => exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private bool TryWriteFields(ObjectPlan plan, object value, ObjectBatch? batch, int index, int to, ref Position at)
    {
        var fields = plan.Fields;
        for (; at.Field < to; at.Field++)
        {
            var field = fields[at.Field];
            output.Raw(field.Prefix);
            at.Start = output.Length;
            if (field.Write is { } write)
            {
                var outcome = write(value, output);
                if (!outcome.IsWritten && !TryWriteNothing(field, outcome))
                    return false;
            }
            else if (!TryWriteValue(field, value, batch, index))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryWriteNothing(FieldPlan field, LeafOutcome outcome)
    {
        if (outcome.Problem is { } problem)
            return TryFail(field, new(ExecutionErrorCodes.ResultInvalid, problem));
        if (field.Shape.IsNonNull)
            return TryFail(field, NeverNull(field));
        output.Null();
        return true;
    }

    private bool TryWriteValue(FieldPlan field, object value, ObjectBatch? batch, int index)
    {
        _path.Enter(field);
        var cursor = 0;
        bool isWritten;
        if (field.Slot < 0)
        {
            isWritten = TryComplete(field, field.Shape, field.Read!(value), null, ref cursor);
        }
        else
        {
            var results = batch?.Results[field.Slot] ?? throw new UnreachableException($"{field.Coordinate} was not resolved.");
            if (results.Children is not null)
                cursor = results.FirstChild[index];
            isWritten = TryComplete(field, field.Shape, results.Values[index], results.Children, ref cursor);
        }

        _path.LeaveTo(_path.Depth - 1);
        return isWritten;
    }

    // The path stands at the object, not yet at its field.
    private bool TryFail(FieldPlan field, FieldError error)
    {
        _path.Enter(field);
        errors.Add(error, field, _path.ToPath());
        _path.LeaveTo(_path.Depth - 1);
        if (field.Shape.IsNonNull)
            return false;
        output.Null();
        return true;
    }

    private static FieldError NeverNull(FieldPlan field) =>
        new(ExecutionErrorCodes.NonNullViolated, $"{field.Coordinate} is of the type {field.Field.Type}, but came out as null where null may not be.");

    private struct Position
    {
        /// <summary>The field being written.</summary>
        public int Field;

        /// <summary>Where its value begins in the output.</summary>
        public int Start;
    }
}
