namespace Fadu.EventStore.Faults;

/// <summary>The store could not do what was asked; nothing was stored, unless the fault is <see cref="EventStoreFault.OutcomeUnknown"/>.</summary>
public sealed class EventStoreException : Exception
{
    /// <param name="fault">What stands in the way.</param>
    /// <param name="message">What, where and what to do.</param>
    public EventStoreException(EventStoreFault fault, string message)
        : this(fault, message, null)
    {
    }

    /// <param name="fault">What stands in the way.</param>
    /// <param name="message">What, where and what to do.</param>
    /// <param name="inner">What the server or the JSON reader said.</param>
    public EventStoreException(EventStoreFault fault, string message, Exception? inner)
        : base(message, inner) => Fault = fault;

    /// <summary>What stands in the way.</summary>
    public EventStoreFault Fault { get; }
}
