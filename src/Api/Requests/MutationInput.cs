using Fadu.Application.Access;

namespace Fadu.Api.Requests;

/// <summary>What every mutation's input may hold beside its own fields.</summary>
internal abstract record MutationInput
{
    /// <summary>Given back as it is.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>Names the command, so that repeating it gives the first outcome.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The version that the caller has seen.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Why; kept with the events.</summary>
    public string? Reason { get; init; }

    /// <summary>For <see cref="Sight"/>, which says in whose name the command is carried out.</summary>
    public CommandNotes Notes() => new() { Reason = Reason, Key = IdempotencyKey, ExpectedVersion = ExpectedVersion };
}
