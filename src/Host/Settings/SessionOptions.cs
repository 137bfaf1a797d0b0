using System.Collections.Immutable;
using Fadu.Application.Accounts;

namespace Fadu.Host.Settings;

/// <summary>How long people stay signed in.</summary>
/// <param name="Idle">A session without a request ends after it.</param>
/// <param name="Lifetime">Every session ends after it; at least as long.</param>
/// <param name="PerAccount">How many sessions an account may have at once; 1 or more.</param>
/// <param name="SecondFactorRoles">Who has to sign in with a second factor.</param>
internal sealed record SessionOptions(TimeSpan Idle, TimeSpan Lifetime, int PerAccount, ImmutableArray<Role> SecondFactorRoles);
