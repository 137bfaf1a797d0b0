using Fadu.EventStore.Faults;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Host.Answers;

/// <summary>
/// What a client is told when a field broke, in Chinese and English, since what broke knows nothing of who asked: whether to try again, and
/// nothing of what broke.
/// </summary>
internal static class FieldFaults
{
    /// <summary>The error in place of an exception.</summary>
    public static FieldError Of(Exception broke) => (broke as EventStoreException)?.Fault switch
    {
        EventStoreFault.Unavailable or EventStoreFault.Contended => new(
            "UNAVAILABLE", "数据库暂时不能用，请稍后再试。 The database is not available for now; try again in a while."),
        EventStoreFault.OutcomeUnknown => new(
            "OUTCOME_UNKNOWN", "与数据库的连接断了，不知道是否已存入；请查看，或用同一个 idempotencyKey 再试。 The connection to the database broke, so it may or may not have been stored; look, or repeat it with the same idempotencyKey."),
        EventStoreFault.DiskFull => new(
            "STORE_FULL", "数据库的磁盘已满，没有存入；请告诉管理员。 The disk of the database is full and nothing was stored; tell an administrator."),
        EventStoreFault.ClockBehind => new(
            "CLOCK_BEHIND", "服务器的时钟慢了，没有存入；请告诉管理员。 The clock of the server is behind and nothing was stored; tell an administrator."),
        _ => new(ExecutionErrorCodes.InternalError, "服务出了故障，已记入日志；请稍后再试，仍然不行请把 errorId 告诉管理员。 Internal error, which was logged; try again later, and if it stays so tell an administrator the errorId."),
    };
}
