MSH|^~\&|QUELL|DPH|LIS|LAB DEL RÍO|20220803160500+0000||ACK^R01^ACK|ACK-1|P|2.5.1||||||8859/1
MSA|AA|R-1
MSH|^~\&|QUELL|DPH|LIS|LAB DEL RIO|20220803160500+0000||ACK^R01^ACK|ACK-2|P|2.5.1||||||UNICODE UTF-8
MSA|AA|R-2
ERR||PID^1^5^1^1^1|102^Data type error^HL70357|W|||interop.hl7_characters_guessed|(interop.hl7_characters_guessed)
ERR||PID^1^5^1^2|102^Data type error^HL70357|W|||interop.hl7_characters_guessed|(interop.hl7_characters_guessed)
