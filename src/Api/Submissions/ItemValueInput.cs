using System.Diagnostics;
using Fadu.Indicators.Values;

namespace Fadu.Api.Submissions;

/// <summary>A value as a client gives it.</summary>
internal abstract record ItemValueInput
{
    /// <summary>As it is kept; a blank text where it is to be cleared.</summary>
    internal ItemValue Kept => this switch
    {
        Number it => ItemValue.Of(it.Value),
        Truth it => ItemValue.Of(it.Value),
        Text it => ItemValue.Of(it.Value),
        Date it => ItemValue.Of(it.Value),
        Choice it => ItemValue.Of(it.Value),
        Clear => ItemValue.Of(""),
        _ => throw new UnreachableException($"No case for {GetType().Name}."),
    };

    /// <summary>A number.</summary>
    public sealed record Number(decimal Value) : ItemValueInput;

    /// <summary>Yes or no.</summary>
    public sealed record Truth(bool Value) : ItemValueInput;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : ItemValueInput;

    /// <summary>A day.</summary>
    public sealed record Date(DateOnly Value) : ItemValueInput;

    /// <summary>The name of an option.</summary>
    public sealed record Choice(string Value) : ItemValueInput;

    /// <summary>No value; always true.</summary>
    public sealed record Clear(bool Value) : ItemValueInput;
}
