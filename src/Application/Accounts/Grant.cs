namespace Fadu.Application.Accounts;

/// <summary>A role given to an account.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that it is for; given for reporters, null for everybody else.</param>
/// <param name="Below">Whether it holds for the units below that one, too.</param>
public sealed record Grant(Role Role, string? Unit, bool Below);
