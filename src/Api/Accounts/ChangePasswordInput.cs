using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Chooses another password.</summary>
internal sealed record ChangePasswordInput(string Password, string NewPassword, bool WithCookie) : MutationInput;
