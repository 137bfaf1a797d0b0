using Fadu.Api.Requests;
using Fadu.Application.Accounts;

namespace Fadu.Api.Accounts;

/// <summary>Takes a role away.</summary>
internal sealed record RevokeRoleInput(string Name, Role Role, string? UnitCode) : MutationInput;
