namespace Fadu.Application.Registers;

/// <summary>What a text is asked to be; whatever is given has to hold, and a text that is not there meets nothing that is given.</summary>
public sealed record TextMatch
{
    /// <summary>It is this, letter by letter.</summary>
    public string? Eq { get; init; }

    /// <summary>It is one of these, letter by letter.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>It begins so; case and width make no difference.</summary>
    public string? StartsWith { get; init; }

    /// <summary>It holds this; case and width make no difference.</summary>
    public string? Contains { get; init; }
}
