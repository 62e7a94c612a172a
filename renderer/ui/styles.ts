/** Every page imports this once, before its own parts. */
import './tokens.css';
import './base.css';
import './print.css';
