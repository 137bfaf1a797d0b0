using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Fadu.GraphQL.Errors;

/// <summary>The way from the root of a response to one of its values: response names of fields and indices of lists.</summary>
/// <remarks>
/// A list linked from the end, so that a step further costs one small object, however deep the value lies.
/// Source: https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format, <c>path</c>.
/// </remarks>
public sealed class ResponsePath : IEquatable<ResponsePath>
{
    private ResponsePath(ResponsePath? parent, string? key, int index) => (Parent, Key, Index) = (parent, key, index);

    /// <summary>The way to the value that holds this one; null at the root.</summary>
    public ResponsePath? Parent { get; }

    /// <summary>The response name of a field; null where the step is an index.</summary>
    public string? Key { get; }

    /// <summary>The index in a list, from 0; -1 where the step is a key.</summary>
    public int Index { get; }

    /// <summary>How many steps lead here; at least 1.</summary>
    public int Length
    {
        get
        {
            var length = 0;
            for (var step = this; step is not null; step = step.Parent)
                length++;
            return length;
        }
    }

    /// <summary>The path of a field of the root.</summary>
    /// <param name="key">Its response name.</param>
    public static ResponsePath Root(string key) => new(null, key, -1);

    /// <summary>The path of a field of an object.</summary>
    /// <param name="parent">The path of the object; null for the root.</param>
    /// <param name="key">The field's response name.</param>
    public static ResponsePath Of(ResponsePath? parent, string key) => new(parent, key, -1);

    /// <summary>The path of a field of the object that stands here.</summary>
    /// <param name="key">Its response name.</param>
    public ResponsePath Append(string key) => new(this, key, -1);

    /// <summary>The path of an item of the list that stands here.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public ResponsePath Append(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, null, index);
    }

    /// <summary>The steps from the root: each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public ImmutableArray<object> ToArray()
    {
        var steps = ImmutableArray.CreateBuilder<object>(Length);
        steps.Count = steps.Capacity;
        var position = steps.Count;
        for (var step = this; step is not null; step = step.Parent)
            steps[--position] = step.Key is { } key ? key : step.Index;
        return steps.MoveToImmutable();
    }

    /// <summary>Two paths are equal when their steps are.</summary>
    public bool Equals(ResponsePath? other)
    {
        ResponsePath? left = this, right = other;
        while (left is not null && right is not null && !ReferenceEquals(left, right))
        {
            if (left.Index != right.Index || left.Key != right.Key)
                return false;
            (left, right) = (left.Parent, right.Parent);
        }

        return ReferenceEquals(left, right);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResponsePath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        for (var step = this; step is not null; step = step.Parent)
        {
            hash.Add(step.Key, StringComparer.Ordinal);
            hash.Add(step.Index);
        }

        return hash.ToHashCode();
    }

    /// <summary>As a person writes it: <c>units[3].name</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in ToArray())
        {
            if (step is int index)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                text.Append(text.Length == 0 ? "" : ".").Append((string)step);
        }

        return text.ToString();
    }
}
