using Fadu.Api.Requests;
using Fadu.Application.Accounts;

namespace Fadu.Api.Accounts;

/// <summary>Gives a role.</summary>
internal sealed record GrantRoleInput(string Name, Role Role, string? UnitCode, bool Below) : MutationInput;
