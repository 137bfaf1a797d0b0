using System.Collections;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Resolution;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Execution.Responses;

internal sealed partial class ObjectWriter
{
    // Writes a value or, where that fails and null may stand there, null. False: null may not stand there.
    // The cursor counts the objects of the batch that were passed, written or not.
    private bool TryComplete(FieldPlan field, OutputShape shape, object? value, SelectionBatch? objects, ref int cursor)
    {
        if (value is not null)
        {
            var start = output.Length;
            if (TryCompletePresent(field, shape, value, objects, ref cursor))
                return true;
            output.CutTo(start);
        }
        else if (shape.IsNonNull)
        {
            errors.Add(NeverNull(field), field, _path.ToPath());
        }

        if (shape.IsNonNull)
            return false;
        output.Null();
        return true;
    }

    private bool TryCompletePresent(FieldPlan field, OutputShape shape, object value, SelectionBatch? objects, ref int cursor)
    {
        if (value is FieldError error)
            return NotWritten(error, field);
        if (shape.Item is { } item)
            return TryWriteList(field, item, value, objects, ref cursor);
        if (shape.Selection is { } selection)
            return objects is null ? TryWriteObject(field, selection, value) : TryWriteBatched(field, value, objects, cursor++);
        return shape.Leaf!.Write(value, output) is not { } problem || Invalid(problem, field);
    }

    private bool TryWriteObject(FieldPlan field, SelectionPlan selection, object value) =>
        selection.PlanOf(value) is { } plan ? TryWrite(plan, value, null, 0) : OfNoType(field, selection);

    private bool TryWriteBatched(FieldPlan field, object value, SelectionBatch objects, int position)
    {
        var (batch, index) = objects[position];
        return batch is not null ? TryWrite(batch.Plan, value, batch, index) : TryWriteObject(field, field.Shape.Selection!, value);
    }

    private bool TryWriteList(FieldPlan field, OutputShape item, object value, SelectionBatch? objects, ref int cursor)
    {
        if (value is string || value is not IEnumerable list)
            return Invalid($"{field.Coordinate} is a list, but came out as a value that is none.", field);

        var (depth, first) = (_path.Depth, cursor);
        _path.EnterList();
        output.Raw((byte)'[');
        var isWritten = list switch
        {
            object?[] array => TryWriteItems(field, item, array, objects, ref cursor),
            IList many => TryWriteItems(field, item, many, objects, ref cursor),
            _ => TryWriteItems(field, item, list, objects, ref cursor),
        };
        output.Raw((byte)']');
        _path.LeaveTo(depth);

        // Lists beside this one go on with their own objects, whether this one was written to its end or not.
        if (!isWritten && objects is not null)
            cursor = first + ListValues.CountItems(list, item);
        return isWritten;
    }

    private bool TryWriteItems(FieldPlan field, OutputShape item, object?[] list, SelectionBatch? objects, ref int cursor)
    {
        for (var index = 0; index < list.Length; index++)
        {
            if (!TryWriteItem(field, item, list[index], index, objects, ref cursor))
                return false;
        }

        return true;
    }

    private bool TryWriteItems(FieldPlan field, OutputShape item, IList list, SelectionBatch? objects, ref int cursor)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (!TryWriteItem(field, item, list[index], index, objects, ref cursor))
                return false;
        }

        return true;
    }

    private bool TryWriteItems(FieldPlan field, OutputShape item, IEnumerable list, SelectionBatch? objects, ref int cursor)
    {
        var index = 0;
        foreach (var one in list)
        {
            if (!TryWriteItem(field, item, one, index++, objects, ref cursor))
                return false;
        }

        return true;
    }

    private bool TryWriteItem(FieldPlan field, OutputShape item, object? value, int index, SelectionBatch? objects, ref int cursor)
    {
        _path.MoveTo(index);
        if (index > 0)
            output.Raw((byte)',');
        return TryComplete(field, item, value, objects, ref cursor);
    }

    private bool OfNoType(FieldPlan field, SelectionPlan selection) =>
        Invalid($"{field.Coordinate} came out as a value of none of the object types of {selection.Type}.", field);

    private bool Invalid(string problem, FieldPlan field) => NotWritten(new(ExecutionErrorCodes.ResultInvalid, problem), field);

    private bool NotWritten(FieldError error, FieldPlan field)
    {
        errors.Add(error, field, _path.ToPath());
        return false;
    }
}
