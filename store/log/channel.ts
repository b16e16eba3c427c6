/** The channel that wakes followers. It carries the newest position and nothing to rely on. */
export const logChannel = 'dragoman_log'
