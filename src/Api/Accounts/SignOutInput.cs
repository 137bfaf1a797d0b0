using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Signs out.</summary>
internal sealed record SignOutInput(bool Everywhere) : MutationInput;
