using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Signs in.</summary>
internal sealed record SignInInput(string Account, string Password, string? Code, bool WithCookie) : MutationInput;
